using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Telegram;

/// <summary>What was uploaded once is named by Telegram's id from then on, and uploaded again when the id is no longer good.</summary>
public sealed class UploadTests
{
    private const string Poster = "venue-qr/K7QM2PXD";
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3];

    [Fact]
    public async Task After_a_restart_the_picture_is_still_named_by_its_id()
    {
        await using var bed = await StartAsync();
        await bed.SendAsync(Message());

        await using var next = await StartAsync(bed);
        await next.SendAsync(Message());

        bed.Api.Calls.ShouldHaveSingleItem().Files.ShouldHaveSingleItem();
        next.Api.Calls.ShouldHaveSingleItem().Json.ShouldBe("""{"chat_id":77,"photo":"photo-101"}""");
    }

    [Fact]
    public async Task Another_bot_uploads_for_itself()
    {
        await using var bed = await StartAsync();
        await bed.SendAsync(Message());

        await using var other = await StartAsync(bed, "99:another");
        await other.SendAsync(Message());

        other.Api.Calls.ShouldHaveSingleItem().Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_stale_id_is_replaced_by_an_upload_also_for_the_next_start()
    {
        await using var bed = await StartAsync();
        await bed.SendAsync(Message());
        await using var next = await StartAsync(bed);
        next.Api.Next("sendPhoto", Reply.Error(400, "Bad Request: wrong file identifier/HTTP URL specified"));

        (await next.SendAsync(Message())).ShouldBeOfType<SendResult.Sent>();

        next.Api.Calls.Select(c => c.Files.Count).ShouldBe([0, 1]);
        await using var last = await StartAsync(next);
        await last.SendAsync(Message());
        last.Api.Calls.ShouldHaveSingleItem().Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stale_id_is_not_used_again_even_when_the_store_cannot_forget_it()
    {
        await using var bed = await StartAsync();
        await bed.SendAsync(Message());
        bed.Api.Next("sendPhoto", Reply.Error(400, "Bad Request: wrong remote file identifier specified: can't unserialize it"));
        bed.Store.IsBroken = true;

        (await bed.SendAsync(Message())).ShouldBeOfType<SendResult.Sent>();
        (await bed.SendAsync(Message())).ShouldBeOfType<SendResult.Sent>();

        bed.Api.Calls.Select(c => c.Files.Count).ShouldBe([1, 0, 1, 0]);
        bed.Logs.Everything.ShouldContain("3116");
    }

    [Fact]
    public async Task A_picture_that_changed_is_uploaded_although_its_name_stayed()
    {
        await using var bed = await StartAsync();
        await bed.SendAsync(Message());
        bed.Attachments.Files[Poster] = [.. Picture, 4];

        await bed.SendAsync(Message());

        bed.Api.Calls.Select(c => c.Files.Count).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task The_same_content_as_a_picture_and_as_documents_of_two_names_has_three_ids()
    {
        await using var bed = await StartAsync();
        OutgoingMessage[] three = [Message(), Document("a.pdf"), Document("b.pdf")];
        foreach (var message in (OutgoingMessage[])[.. three, .. three])
        {
            await bed.SendAsync(message);
        }

        bed.Api.Calls.Select(c => c.Files.Count).ShouldBe([1, 1, 1, 0, 0, 0]);
    }

    [Fact]
    public async Task A_file_made_for_one_person_is_never_remembered()
    {
        await using var bed = await StartAsync();
        bed.Attachments.Files["file/1"] = Picture;
        var own = new OutgoingMessage { Text = "Dữ liệu", Attachment = new("file/1", "du-lieu.json", "application/json") };

        await bed.SendAsync(own);
        await bed.SendAsync(own);

        bed.Api.Calls.Select(c => c.Files.Count).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_now_is_tried_later()
    {
        await using var bed = await StartAsync();
        bed.Attachments.IsDown = true;

        (await bed.SendAsync(Message())).ShouldBe(new SendResult.RetryLater("store"));

        bed.Api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_who_are_sent_the_same_picture_at_once_wait_for_one_upload()
    {
        await using var bed = await StartAsync();
        bed.Api.Next("sendPhoto", Reply.Throttled(3));

        var results = await Task.WhenAll(Enumerable.Range(1, 30).Select(n => bed.SendAsync(Message(), ChatAddress.Private(ChatAddress.Telegram, $"{n}"))));

        results.Count(r => r is SendResult.Throttled).ShouldBe(1);
        results.Count(r => r is SendResult.Sent).ShouldBe(29);
        bed.Api.Calls.Count(c => c.Files.Count > 0).ShouldBe(2, "the throttled one and the one whose id the others used");
    }

    private static async Task<ChannelBed> StartAsync(ChannelBed? before = null, string token = FakeBotApi.Token)
    {
        var bed = await ChannelBed.StartAsync(before: before, token: token);
        bed.Attachments.Files[Poster] = Picture;
        return bed;
    }

    private static OutgoingMessage Message() => new() { Text = "", Attachment = new(Poster, "ma-qr.png", "image/png") };

    private static OutgoingMessage Document(string name) => new() { Text = "", Attachment = new(Poster, name, "application/pdf") };
}

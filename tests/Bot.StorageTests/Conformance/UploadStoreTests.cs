using Bot.Dialogs.Messaging;

namespace Bot.StorageTests.Conformance;

public abstract class UploadStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly UploadedFile Poster = new("telegram:1", "AB12", "photo-7", Now);

    [Fact]
    public async Task An_upload_is_found_by_its_account_and_content()
    {
        await SaveAsync(Poster, Poster with { Account = "telegram:2", FileId = "photo-8" });

        (await FindAsync(Poster)).ShouldBe("photo-7");
        (await FindAsync(Poster with { Account = "telegram:2" })).ShouldBe("photo-8");
        (await FindAsync(Poster with { Account = "telegram:3" })).ShouldBeNull();
        (await FindAsync(Poster with { ContentHash = "AB13" })).ShouldBeNull();
    }

    [Fact]
    public async Task A_later_upload_of_the_same_replaces_the_id()
    {
        await SaveAsync(Poster, Poster with { FileId = "photo-9", At = Now.AddDays(9) });

        (await FindAsync(Poster)).ShouldBe("photo-9");
        (await WriteAsync(t => t.Uploads.PurgeAsync(Now.AddDays(1), 9, default))).ShouldBe(0);
    }

    [Fact]
    public async Task An_id_that_is_no_longer_good_is_forgotten_alone()
    {
        await SaveAsync(Poster, Poster with { ContentHash = "CD34", FileId = "photo-8" });

        await WriteAsync(t => t.Uploads.RemoveAsync(Poster.Account, Poster.ContentHash, default));

        (await FindAsync(Poster)).ShouldBeNull();
        (await FindAsync(Poster with { ContentHash = "CD34" })).ShouldBe("photo-8");
    }

    [Fact]
    public async Task The_oldest_uploads_go_first()
    {
        await SaveAsync([.. Enumerable.Range(0, 4).Select(n => Poster with { ContentHash = $"{n}", At = Now.AddMinutes(n) })]);

        (await WriteAsync(t => t.Uploads.PurgeAsync(Now.AddMinutes(3), 2, default))).ShouldBe(2);

        (await FindAsync(Poster with { ContentHash = "1" })).ShouldBeNull();
        (await FindAsync(Poster with { ContentHash = "2" })).ShouldNotBeNull();
        (await WriteAsync(t => t.Uploads.PurgeAsync(Now.AddMinutes(3), 2, default))).ShouldBe(1);
        (await FindAsync(Poster with { ContentHash = "3" })).ShouldNotBeNull();
    }

    private async Task SaveAsync(params UploadedFile[] files)
    {
        foreach (var file in files)
        {
            await WriteAsync(t => t.Uploads.SaveAsync(file, default));
        }
    }

    private Task<string?> FindAsync(UploadedFile file) => ReadAsync(t => t.Uploads.FindAsync(file.Account, file.ContentHash, default));
}

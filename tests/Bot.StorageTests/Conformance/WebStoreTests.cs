using System.Text;

namespace Bot.StorageTests.Conformance;

public abstract class WebStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task Activities_are_numbered_from_one_without_gaps_in_each_conversation()
    {
        (await AppendAsync("a", "1")).ShouldBe(1);
        (await AppendAsync("b", "1")).ShouldBe(1);
        (await AppendAsync("a", "2", fromBot: true)).ShouldBe(2);
        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(async t =>
        {
            await t.WebActivities.AppendAsync("a", true, Now, Encoding.UTF8.GetBytes("undone"), default);
            throw new InvalidOperationException("undone");
        }));
        (await AppendAsync("a", "3")).ShouldBe(3);

        var all = await ReadAsync(t => t.WebActivities.AfterAsync("a", 0, 9, default));
        all.Select(a => (a.Sequence, a.IsFromBot, Encoding.UTF8.GetString(a.Json.Span))).ShouldBe([(1, false, "1"), (2, true, "2"), (3, false, "3")]);
        all[0].At.ShouldBe(Now);
        (await ReadAsync(t => t.WebActivities.AfterAsync("a", 1, 1, default))).Single().Sequence.ShouldBe(2);
        (await ReadAsync(t => t.WebActivities.AfterAsync("a", 3, 9, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_line_is_told_for_those_asked_about_that_got_one_since()
    {
        await AppendAsync("a", "1");
        await AppendAsync("a", "2", fromBot: true);
        await AppendAsync("b", "1");
        await AppendAsync("c", "1");

        (await ReadAsync(t => t.WebActivities.NewestAsync(["a", "c", "unknown"], Now, default))).OrderBy(n => n.Key)
            .ShouldBe([new("a", 2), new("c", 1)]);
        (await ReadAsync(t => t.WebActivities.NewestAsync(["a"], Now.AddMilliseconds(1), default))).ShouldBeEmpty();
        (await ReadAsync(t => t.WebActivities.NewestAsync([], Now, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_go_on_after_purging_so_that_a_late_browser_meets_none_twice()
    {
        await AppendAsync("a", "1");
        await AppendAsync("a", "2");
        (await WriteAsync(t => t.WebActivities.PurgeAsync(Now.AddMinutes(1), 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.WebActivities.PurgeAsync(Now.AddMinutes(1), 9, default))).ShouldBe(1);

        (await AppendAsync("a", "3")).ShouldBe(3);
    }

    [Fact]
    public async Task A_removed_conversation_is_gone_and_others_stay()
    {
        await AppendAsync("a", "1");
        await AppendAsync("b", "1");
        await WriteAsync(t => t.WebActivities.RemoveAsync("a", default));

        (await ReadAsync(t => t.WebActivities.AfterAsync("a", 0, 9, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.WebActivities.AfterAsync("b", 0, 9, default))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cleared_conversation_is_empty_and_goes_on_counting()
    {
        await AppendAsync("a", "1");
        await AppendAsync("b", "1");
        await WriteAsync(t => t.WebActivities.ClearAsync("a", default));

        (await ReadAsync(t => t.WebActivities.AfterAsync("a", 0, 9, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.WebActivities.AfterAsync("b", 0, 9, default))).Count.ShouldBe(1);
        (await AppendAsync("a", "2")).ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_is_given_to_the_first_who_asks()
    {
        (await ClaimAsync("remind", "u1/2026-11")).ShouldBeTrue();
        (await ClaimAsync("remind", "u1/2026-11")).ShouldBeFalse();
        (await ClaimAsync("remind", "u2/2026-11")).ShouldBeTrue();
        (await ClaimAsync("expire", "u1/2026-11")).ShouldBeTrue();

        (await WriteAsync(t => t.Claims.PurgeAsync("remind", Now.AddMinutes(1), 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.Claims.PurgeAsync("remind", Now.AddMinutes(1), 9, default))).ShouldBe(1);
        (await ClaimAsync("remind", "u1/2026-11")).ShouldBeTrue();
        (await ClaimAsync("expire", "u1/2026-11")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_wording_kept_under_a_fingerprint_stays()
    {
        await WriteAsync(t => t.DialogTexts.KeepAsync("f1", "consent", "Bạn có đồng ý?", Now, default));
        await WriteAsync(t => t.DialogTexts.KeepAsync("f1", "consent", "khác", Now, default));

        (await ReadAsync(t => t.DialogTexts.FindAsync("f1", default))).ShouldBe("Bạn có đồng ý?");
        (await ReadAsync(t => t.DialogTexts.FindAsync("f2", default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_given_back_can_be_claimed_again_and_is_given_back_once()
    {
        (await ClaimAsync("rerun", "7")).ShouldBeTrue();

        (await ReleaseAsync("rerun", "8")).ShouldBeFalse();
        (await ReleaseAsync("other", "7")).ShouldBeFalse();
        (await ReleaseAsync("rerun", "7")).ShouldBeTrue();
        (await ReleaseAsync("rerun", "7")).ShouldBeFalse();
        (await ClaimAsync("rerun", "7")).ShouldBeTrue();
    }

    private Task<bool> ReleaseAsync(string kind, string key) => WriteAsync(t => t.Claims.ReleaseAsync(kind, key, default));

    private Task<long> AppendAsync(string conversation, string json, bool fromBot = false) =>
        WriteAsync(t => t.WebActivities.AppendAsync(conversation, fromBot, Now, Encoding.UTF8.GetBytes(json), default));

    private Task<bool> ClaimAsync(string kind, string key) => WriteAsync(t => t.Claims.TryClaimAsync(kind, key, Now, default));
}

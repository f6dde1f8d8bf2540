using Bot.Domain.Units;

namespace Bot.Tests.Domain.Units;

public sealed class UnitRightsTests
{
    /// <summary>The table of who may do what, as it was agreed; a change of a right is a change here.</summary>
    [Theory]
    [InlineData(UnitDeed.SeeCounts, "Head Clerk Supervisor Office Leader Viewer Administrator")]
    [InlineData(UnitDeed.SeePeople, "Head Clerk Supervisor Office Administrator")]
    [InlineData(UnitDeed.Submit, "Head Clerk")]
    [InlineData(UnitDeed.Return, "Supervisor Office")]
    [InlineData(UnitDeed.Nudge, "Supervisor Office")]
    [InlineData(UnitDeed.Aggregate, "Supervisor Office")]
    [InlineData(UnitDeed.Sign, "Leader")]
    [InlineData(UnitDeed.Send, "Office Leader")]
    [InlineData(UnitDeed.Import, "Administrator")]
    [InlineData(UnitDeed.Delegate, "Head")]
    [InlineData(UnitDeed.Confirm, "Supervisor Administrator")]
    [InlineData(UnitDeed.LinkVenue, "Head Clerk Administrator")]
    public void A_role_may_do_what_the_table_says(UnitDeed deed, string roles) =>
        string.Join(' ', Enum.GetValues<UnitRole>().Where(r => UnitRights.May(r, deed))).ShouldBe(roles);

    [Theory]
    [InlineData(" thpt-hoa-mo ", "THPT-HOA-MO")]
    [InlineData("a1", "A1")]
    [InlineData("S.1_2-3", "S.1_2-3")]
    public void A_code_is_read_in_capitals(string text, string code) =>
        (UnitCode.TryParse(text, out var read) ? read.Value.Value : null).ShouldBe(code);

    [Theory]
    [InlineData("A")]
    [InlineData("-A")]
    [InlineData("Trường 1")]
    [InlineData("ĐÔNG")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_code_is_refused(string? text) => UnitCode.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("hiệu trưởng", UnitRole.Head)]
    [InlineData("NGƯỜI THEO DÕI", UnitRole.Supervisor)]
    [InlineData("van phong", UnitRole.Office)]
    [InlineData("viewer", UnitRole.Viewer)]
    [InlineData("quản trị", UnitRole.Administrator)]
    public void A_role_is_read_by_any_of_its_names(string text, UnitRole role) => UnitRoleNames.Read(text).ShouldBe(role);

    [Fact]
    public void What_names_no_role_is_none() => UnitRoleNames.Read("trùm").ShouldBeNull();
}

using Bot.Domain.Reports.Printing;
using Bot.Host.CommandLine;

namespace Bot.Tests.Host.CommandLine;

public class ReportsArgumentsTests
{
    private const string Whole = "export|--month|2026-11|--unit|so-mau|--format|docx|--out|bang.docx|--why|giao ban";

    [Fact]
    public void A_whole_order_is_read_and_the_rest_goes_to_the_settings()
    {
        var (request, problem) = ReportsArguments.Read([.. Whole.Split('|'), "--columns", "persons, last_month", "--cycle", "monthly", "--environment", "Development"]);

        problem.ShouldBeEmpty();
        (request!.Deed, request.Month, request.Unit!.Value.Value, request.Format, request.Out, request.Why, request.Cycle)
            .ShouldBe(("export", "2026-11", "SO-MAU", ReportFormat.Docx, "bang.docx", "giao ban", "monthly"));
        request.Columns.ShouldBe(["persons", "last_month"]);
        request.Settings.ShouldBe(["--environment", "Development"]);
    }

    [Theory]
    [InlineData("status|--month|2026-11|--unit|SO-MAU")]
    [InlineData("verify|--month|2026-11")]
    public void Others_need_less(string line)
    {
        var (request, problem) = ReportsArguments.Read(line.Split('|'));

        problem.ShouldBeEmpty();
        (request!.Columns, request.Cycle).ShouldBe((null, null));
    }

    [Theory]
    [InlineData("--month|2026-11", "--month|11/2026", "--month: \"11/2026\" is no month: write year and month, such as --month 2026-11.")]
    [InlineData("--month|2026-11", "--month|2026-13", "--month: \"2026-13\" is no month: write year and month, such as --month 2026-11.")]
    [InlineData("|--month|2026-11", "", "--month is missing: write year and month, such as --month 2026-11.")]
    [InlineData("|--unit|so-mau", "", "--unit is missing: write a unit's code, such as --unit SO-MAU. \"units list\" shows them.")]
    [InlineData("so-mau", "sở mẫu?", "--unit: \"sở mẫu?\" is no code of a unit: write a unit's code, such as --unit SO-MAU. \"units list\" shows them.")]
    [InlineData("docx|--out", "pdf|--out", "--format: \"pdf\" is no kind of file: write --format xlsx, docx or csv.")]
    [InlineData("|--format|docx", "", "--format is missing: write --format xlsx, docx or csv.")]
    [InlineData("|--out|bang.docx", "", "--out is missing: name the file that is to be written, such as --out bao-cao-2026-11.xlsx.")]
    [InlineData("giao ban", "x", "--why: \"x\" is no reason: say in a few words what the table is for, such as --why \"giao ban 30/11\". It is kept in the audit.")]
    [InlineData("|--why|giao ban", "", "--why is missing: say in a few words what the table is for, such as --why \"giao ban 30/11\". It is kept in the audit.")]
    [InlineData("|--why|giao ban", "|--why", "--why has no value behind it.")]
    [InlineData("giao ban", "giao ban|--columns|persons,ghi chú", "--columns: there is no column \"ghi chú\". Write --columns persons,last_month, or one of them.")]
    public void The_first_fault_is_named_with_what_to_write(string from, string to, string told)
    {
        var (request, problem) = ReportsArguments.Read(Whole.Replace(from, to, StringComparison.Ordinal).Split('|'));

        request.ShouldBeNull();
        problem.ShouldBe(told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("send|--month|2026-11")]
    [InlineData("verify|2026-11")]
    public void Another_deed_shows_how_it_is_used(string line) => ReportsArguments.Read(line.Split('|')).Problem.ShouldStartWith("Usage: reports export");
}

using Bot.Dialogs.Conversations;
using Bot.Dialogs.Transcripts;
using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Host.Rehearsals;

/// <summary>What other people do with reports in transcripts, by the same use cases as in earnest, for the report of November 2026.</summary>
internal sealed class ReportStage(IStoreTransaction store, TranscriptMoment moment, ReportCycles cycles, IdSource ids)
{
    private DomainTurn Turn => new(store, ChatAddress.Private(ChatAddress.Web, "another-chat"), moment.Now);

    private ReportTerm Term => ReportTerm.Of(cycles, cycles.All[0], cycles.All[0].PeriodFor(new DateOnly(2026, 11, 15)));

    public async ValueTask SendAsync(ResidentId by, UnitId unit, long? number)
    {
        var report = await store.Reports.ByKeyAsync(Term.Key.Of(unit), default);
        var sent = new ReportSubmission(report?.Revision ?? 0) { Scans = number, Reason = "Đếm lại theo sổ", Note = "Nghỉ từ 15/11" };
        if (await new SubmitReport(ids).ExecuteAsync(Turn, by, unit, Term, sent, default) is not SubmitResult.Accepted)
        {
            throw new FormatException("the report was not taken");
        }
    }

    /// <summary>The clock reminded somebody of the unit so long ago.</summary>
    public async ValueTask NudgeAsync(ResidentId person, UnitId unit, TimeSpan ago)
    {
        if (!await store.Nudges.AddAsync(new ReportNudge(Term.Key.Of(unit), FormattableString.Invariant($"rehearsed-{ago.Hours}"), person, moment.Now - ago), default))
        {
            throw new FormatException("the unit was reminded then");
        }
    }

    public async ValueTask ReturnAsync(ResidentId by, UnitId unit)
    {
        var report = await store.Reports.ByKeyAsync(Term.Key.Of(unit), default) ?? throw new FormatException("nothing was sent yet");
        if (await new ReturnReport(ids).ExecuteAsync(Turn, by, new ReportReturn(report.Id, report.Version, "Vui lòng kiểm tra lại cổng phụ"), default) != ReturnAnswer.Returned)
        {
            throw new FormatException("the report was not sent back");
        }
    }

    public async ValueTask GatherAsync(ResidentId by, UnitId scope)
    {
        if (await new AggregateReports(ids).ExecuteAsync(Turn, by, scope, Term, default) is not AggregateResult.Gathered)
        {
            throw new FormatException("nothing new was gathered");
        }
    }

    public async ValueTask MoveAsync(UnitId scope, ReportState from, ReportState to)
    {
        var sheet = await store.Sheets.LatestAsync(Term.Key.Of(scope), default) ?? throw new FormatException("nothing was gathered yet");
        await store.Sheets.MoveAsync(sheet.Id, from, to, default);
    }
}

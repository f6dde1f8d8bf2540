using Bot.Domain.Audit;
using Bot.Domain.Countries;
using Bot.Domain.Declarations;
using Bot.Domain.Divisions;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Privacy;

/// <summary>The two files of an export: one to read, one for machines.</summary>
public sealed record OwnExport(StoredFile Page, StoredFile Json);

/// <summary>Gives a person all that is held about him, as files that expire. Each export is noted in the audit.</summary>
public sealed class ExportOwn(ISecretSource secrets, IDivisionCatalog divisions, CountryCatalog countries, TriageRules triage, RetentionTimes times)
{
    public async ValueTask<OwnExport> ExecuteAsync(DomainTurn turn, Resident resident, CancellationToken ct)
    {
        await turn.Records.Audit.AppendAsync(
            new AuditEntry(turn.Now, resident.Id.ToString(), "export.made", resident.Id.ToString(), turn.Chat.Channel), ct);
        var own = await OwnRecords.ReadAsync(turn, resident, divisions, ct);
        var day = VietnamTime.Date(turn.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var page = File(resident, $"du-lieu-cua-toi-{day}.html", "text/html; charset=utf-8", new ExportPage(own, triage, countries).Write(), turn.Now);
        var json = File(resident, $"du-lieu-cua-toi-{day}.json", "application/json", ExportJson.Write(own), turn.Now);
        await turn.Records.Files.SaveAsync(page, ct);
        await turn.Records.Files.SaveAsync(json, ct);
        return new OwnExport(page, json);
    }

    private StoredFile File(Resident owner, string name, string type, byte[] content, DateTimeOffset now) =>
        new("file/" + secrets.Token(), owner.Id, name, type, content, now + times.Exports);
}

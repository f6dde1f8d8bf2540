using System.Collections.Frozen;
using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Declarations;
using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions;

/// <summary>Everything of config/ that texts may name: the office, the notice on personal data, and what the health questions look back on.</summary>
internal sealed class OfficeTextValues : ITextValues
{
    private readonly FrozenDictionary<string, BilingualText> _values;

    public OfficeTextValues(OfficeConfiguration office)
    {
        _values = Values(office).ToFrozenDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal);
        Names = _values.Keys;
    }

    public IReadOnlyCollection<string> Names { get; }

    public string? Find(string name, string language) => _values.TryGetValue(name, out var text) ? text.In(language) : null;

    private static IEnumerable<(string Name, BilingualText Text)> Values(OfficeConfiguration configuration)
    {
        var office = configuration.Office;
        var privacy = configuration.Privacy;
        var triage = configuration.Triage;
        yield return ("office.name", office.Name);
        yield return ("office.phone", Same(office.Phone));
        yield return ("office.email", Same(office.Email));
        yield return ("office.address", office.Address);
        yield return ("office.hours", office.Hours);
        yield return ("office.hotline", Same(office.Hotline));
        yield return ("privacy.controller", privacy.Controller);
        yield return ("privacy.contact", privacy.Contact);
        yield return ("privacy.checkInDays", Days(privacy.Retention.CheckIns));
        yield return ("privacy.declarationDays", Days(privacy.Retention.Declarations));
        yield return ("privacy.exportDays", Days(privacy.Retention.Exports));
        yield return ("privacy.feedbackDays", Days(privacy.Retention.Feedback));
        yield return ("privacy.proofDays", Days(privacy.Retention.ConsentProof));
        yield return ("privacy.checkInBasis", privacy.Purposes[ConsentPurpose.CheckIn].Basis);
        yield return ("privacy.healthBasis", privacy.Purposes[ConsentPurpose.HealthDeclaration].Basis);
        yield return ("privacy.newsBasis", privacy.Purposes[ConsentPurpose.News].Basis);
        yield return ("privacy.venueBasis", privacy.Purposes[ConsentPurpose.Venue].Basis);
        yield return ("reminders.quietFrom", Clock(configuration.Reminders.QuietFrom));
        yield return ("reminders.quietTo", Clock(configuration.Reminders.QuietTo));
        yield return ("triage.days", Same(triage.LookBackDays.ToString(CultureInfo.InvariantCulture)));
        yield return ("triage.hours", Same(((int)triage.Validity.TotalHours).ToString(CultureInfo.InvariantCulture)));
        yield return ("triage.symptoms", Words(triage.Symptoms));
        yield return ("triage.contacts", Words(triage.Contacts));
    }

    private static BilingualText Same(string text) => new(text, text);

    private static BilingualText Clock(TimeOnly time) => new(
        time.ToString("H'h'mm", CultureInfo.InvariantCulture), time.ToString("H:mm", CultureInfo.InvariantCulture));

    private static BilingualText Days(TimeSpan time) => Same(((int)time.TotalDays).ToString(CultureInfo.InvariantCulture));

    private static BilingualText Words(IReadOnlyList<TriageItem> items) => new(
        string.Join(", ", items.Select(i => LowerFirst(i.Vi))), string.Join(", ", items.Select(i => LowerFirst(i.En))));

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}

using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>Offers what the profile holds already as the button of a question.</summary>
internal sealed class ProfileSource(string name, Func<Resident, Answer?> read) : IPrefillSource
{
    public string Name => name;

    public async ValueTask<Answer?> FindAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident ? read(resident) : null;

    internal static IEnumerable<IPrefillSource> All(OfficeConfiguration office)
    {
        Answer? Division(string? code) => code is not null && office.Divisions.Find(code) is { } division ? Answer.Of(code, division.Name) : null;

        yield return new ProfileSource("profile.name", r => r.Name is { } name ? Answer.Of(name.Value) : null);
        yield return new ProfileSource("profile.phone", r => r.Phone is { } phone ? Answer.Of(phone.E164) : null);
        yield return new ProfileSource("profile.birth-year", r => r.BirthYear is { } year ? Answer.Of(year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        yield return new ProfileSource("profile.sex", r => r.Sex is { } sex ? Answer.Of(SexWords.Of(sex)) : null);
        yield return new ProfileSource("profile.province", r => Division(r.Address?.ProvinceCode ?? office.Office.ProvinceCode));
        yield return new ProfileSource("profile.commune", r => Division(r.Address?.CommuneCode));
        yield return new ProfileSource("profile.id-number", r => r.Details.IdNumber is { } id ? Answer.Of(id.Value, Masking.IdNumber(id.Value)) : null);
        yield return new ProfileSource(
            "profile.insurance-number", r => r.Details.InsuranceNumber is { } number ? Answer.Of(number.Value, Masking.IdNumber(number.Value)) : null);
        yield return new ProfileSource("profile.email", r => r.Details.Email is { } email ? Answer.Of(email.Value, Masking.Email(email)) : null);
        yield return new ProfileSource("profile.street", r => r.Address is { } address ? Answer.Of(address.Street) : null);
    }
}

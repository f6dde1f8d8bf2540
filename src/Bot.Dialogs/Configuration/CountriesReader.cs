using Bot.Dialogs.Flows.Checking;
using Bot.Domain.Countries;

namespace Bot.Dialogs.Configuration;

/// <summary>Reads config/countries/countries.csv: one country a line, in the order in which people see them.</summary>
internal static class CountriesReader
{
    private const string Name = "countries/countries.csv";

    public static CountryCatalog? Read(string folder, FindingList findings)
    {
        if (CsvFile.ReadRows(folder, Name, "code,vi,en", findings) is not { } rows)
        {
            return null;
        }

        var countries = new List<Country>(rows.Count);
        foreach (var (cells, at) in rows)
        {
            if (CountryCode.TryParse(cells[0], out var code) && code.Value.Value == cells[0])
            {
                countries.Add(new Country(code.Value, cells[1], cells[2]));
            }
            else
            {
                findings.Error("C205", at, null, $"Mã nước gồm hai chữ in hoa, không phải \"{cells[0]}\".", $"A country's code is two capital letters, not \"{cells[0]}\".");
            }
        }

        if (countries.All(c => c.Code != CountryCode.Vietnam))
        {
            findings.Error("C206", new Flows.SourcePosition("config/" + Name, 1, 1), null, "Thiếu dòng VN.", "The line VN is missing.");
        }

        return new CountryCatalog(countries);
    }
}

using System.Globalization;
using System.Text;

namespace Bot.Storage.Tables;

/// <summary>Many ids as one value, "[1,2]": both databases unfold a JSON list.</summary>
internal static class IdList
{
    public static string Of(IEnumerable<long> ids)
    {
        var list = new StringBuilder("[");
        foreach (var id in ids)
        {
            _ = list.Length > 1 ? list.Append(',') : list;
            list.Append(CultureInfo.InvariantCulture, $"{id}");
        }

        return list.Append(']').ToString();
    }
}

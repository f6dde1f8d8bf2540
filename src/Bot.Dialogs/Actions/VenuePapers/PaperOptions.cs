using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenuePapers;

/// <summary>What can be printed for the venue. Labels of all venues at once need the program that makes PDF and more than one venue.</summary>
internal sealed class PaperOptions(PaperPress press) : ShortList("venue-papers.kinds")
{
    internal const string Labels = "labels";

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        var options = new List<ListedOption>
        {
            new(PaperFile.Word(VenuePaper.Poster), "Biển treo cửa (A4)", "Poster (A4)"),
            new(PaperFile.Word(VenuePaper.TableCard), "Thẻ để bàn (A6)", "Table card (A6)"),
            new(PaperFile.Word(VenuePaper.VehicleSticker), "Nhãn dán trên xe", "Vehicle sticker"),
        };
        if (press.MakesPdf && await turn.ResidentAsync(ct) is { } resident && await turn.Store.VenueHistory.CountVenuesAsync(resident.Id, ct) > 1)
        {
            options.Add(new(Labels, "Tờ nhãn mọi địa điểm", "Labels of all places"));
        }

        return options;
    }
}

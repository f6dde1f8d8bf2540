using Bot.Documents.QrImages;
using Bot.Documents.Venues;
using Bot.Domain.Venues;

namespace Bot.Tests.Documents.Venues;

public class VenueQrTests
{
    private static readonly VenueCode Code = VenueCode.Create(new Random(3));

    private static readonly Venue Venue = new()
    {
        Id = new VenueId(1),
        Code = Code,
        Name = "Chợ Bình Minh",
        CommuneCode = "00001",
        Street = "Số 1",
        Category = "market",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://localhost:5080/")]
    public void The_address_is_the_public_one_with_the_code(string publicUrl)
    {
        var qr = new VenueQr(publicUrl, Venue);

        qr.Url.ShouldBe($"http://localhost:5080/v/{Code.Value}");
        using var reader = new QrPhotoReader();
        reader.Read(qr.Png()).ShouldBe(qr.Url);
    }

    [Fact]
    public void The_label_names_venue_code_and_use_in_both_languages()
    {
        var qr = new VenueQr("http://localhost:5080", Venue);

        qr.Label("vi").ShouldBe($"Mã QR của Chợ Bình Minh, mã {Code.Display}, dùng khi vào và ra");
        qr.Label("en").ShouldContain(Code.Display);
        qr.Svg("vi").ShouldContain($"<title>{qr.Label("vi")}</title>");
    }
}

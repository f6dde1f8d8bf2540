using System.IO.Compression;
using Bot.Documents.QrImages;
using Bot.Domain.Venues;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Documents.QrImages;

public sealed class QrPhotoReaderTests : IDisposable
{
    private const string Url = "https://checkin.example.vn/v/K7QM2PXD";
    private readonly QrPhotoReader _reader = new();

    public void Dispose() => _reader.Dispose();

    [Fact]
    public void The_libraries_are_there_where_the_tests_run() =>
        _reader.IsAvailable.ShouldBeTrue("photos are read by libzbar0 and libturbojpeg0: apt-get install -y libzbar0 libturbojpeg0");

    [Fact]
    public void Any_venue_address_that_is_drawn_is_read_again() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var url = $"https://{new string('x', random.Next(1, 40))}.example.vn/v/{VenueCode.Create(random).Value}";
            var canvas = TestPictures.Canvas(url, modulePixels: random.Next(4, 9));
            return _reader.Read(TestPictures.Jpeg(canvas, random.Next(40, 95))) == url && _reader.Read(QrImage.Png(url, random.Next(3, 25))) == url;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(4, 0)]
    [InlineData(8, 0)]
    [InlineData(16, 0)]
    [InlineData(8, 2)]
    [InlineData(16, 2)]
    [InlineData(1, 3)]
    [InlineData(4, 3)]
    [InlineData(8, 3)]
    [InlineData(8, 4)]
    [InlineData(8, 6)]
    [InlineData(16, 6)]
    public void Every_kind_of_png_is_read_with_every_row_filter(int depth, int colour)
    {
        for (var filter = 0; filter <= 4; filter++)
        {
            _reader.Read(TestPictures.Png(TestPictures.Canvas(Url, 403, 401), depth, colour, filter)).ShouldBe(Url, $"filter {filter}");
        }
    }

    [Fact]
    public void Blurred_slanted_inverted_and_large_photos_are_read()
    {
        var plain = TestPictures.Canvas(Url);

        _reader.Read(TestPictures.Jpeg(plain.Blurred().Blurred().Blurred(), 40)).ShouldBe(Url);
        _reader.Read(TestPictures.Jpeg(plain.Stretched(65))).ShouldBe(Url);
        _reader.Read(TestPictures.Jpeg(plain.Inverted())).ShouldBe(Url);
        _reader.Read(TestPictures.Jpeg(TestPictures.Canvas(Url, 6000, 4500, 60))).ShouldBe(Url);
        _reader.Read(TestPictures.Png(TestPictures.Canvas(Url, 3100, 4000, 40), 8, 2, 4)).ShouldBe(Url);
    }

    [Fact]
    public void Of_two_codes_the_venue_address_wins()
    {
        var (left, right) = (TestPictures.Canvas("https://t.me/example", 600, 600), TestPictures.Canvas(Url, 600, 600));
        var both = new GrayImage([.. Enumerable.Range(0, 600).SelectMany(y => (byte[])[.. left.Pixels[(y * 600)..((y + 1) * 600)], .. right.Pixels[(y * 600)..((y + 1) * 600)]])], 1200, 600);

        _reader.Read(TestPictures.Jpeg(both)).ShouldBe(Url);
    }

    [Fact]
    public void A_vietnamese_text_keeps_its_marks()
    {
        _reader.Read(QrImage.Png("Nhà văn hoá Đồng Mới – vào/ra", 8)).ShouldBe("Nhà văn hoá Đồng Mới – vào/ra");
    }

    [Fact]
    public void Rubbish_and_pictures_without_a_code_give_nothing()
    {
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        var blank = new GrayImage(new byte[300 * 300], 300, 300);

        _reader.Read([]).ShouldBeNull();
        _reader.Read(noise).ShouldBeNull();
        _reader.Read([0xFF, 0xD8, .. noise]).ShouldBeNull();
        _reader.Read([0x89, (byte)'P', (byte)'N', (byte)'G', .. noise]).ShouldBeNull();
        _reader.Read("GIF89a and then nothing"u8).ShouldBeNull();
        _reader.Read(TestPictures.Jpeg(blank)).ShouldBeNull();
        _reader.Read(TestPictures.Png(new GrayImage([0], 1, 1), 8, 0, 0)).ShouldBeNull();
        _reader.Read(TestPictures.Jpeg(new GrayImage([0, 255, 0], 1, 3))).ShouldBeNull();
    }

    [Fact]
    public void A_picture_that_claims_huge_dimensions_is_refused_before_memory_is_taken()
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(new byte[4_000_000]);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _reader.Read(TestPictures.File(int.MaxValue, int.MaxValue, 8, 0, packed.ToArray())).ShouldBeNull();
        _reader.Read(TestPictures.File(-1, -1, 16, 6, packed.ToArray())).ShouldBeNull();
        _reader.Read(TestPictures.File(40_000, 40_000, 1, 0, packed.ToArray())).ShouldBeNull();
        _reader.Read(TestPictures.File(7_000, 7_000, 8, 6, packed.ToArray())).ShouldBeNull();
        _reader.Read(Enlarged(TestPictures.Jpeg(TestPictures.Canvas(Url)))).ShouldBeNull();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000);
    }

    [Fact]
    public void Damaged_and_cut_off_files_never_throw()
    {
        var random = new Random(20210702);
        byte[][] whole = [TestPictures.Jpeg(TestPictures.Canvas(Url, 330, 320)), TestPictures.Png(TestPictures.Canvas(Url, 330, 320), 8, 2, 4)];
        for (var round = 0; round < 150; round++)
        {
            var damaged = (byte[])whole[round % 2].Clone();
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                damaged[random.Next(2, damaged.Length)] = (byte)random.Next(256);
            }

            var read = _reader.Read(damaged.AsSpan(0, random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length));

            read.ShouldBeOneOf(Url, null);
        }
    }

    [Fact]
    public async Task Many_photos_at_once_are_all_read()
    {
        var photos = Enumerable.Range(0, 24).Select(i => $"https://example.vn/v/{VenueCode.Create(new Random(i)).Value}").ToArray();

        var read = await Task.WhenAll(photos.Select(url => Task.Run(() => _reader.Read(TestPictures.Jpeg(TestPictures.Canvas(url))))));

        read.ShouldBe(photos);
    }

    // Writes 60,000 x 60,000 into the frame header of a JPEG.
    private static byte[] Enlarged(byte[] jpeg)
    {
        var frame = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        new byte[] { 0xEA, 0x60, 0xEA, 0x60 }.CopyTo(jpeg, frame + 5);
        return jpeg;
    }
}

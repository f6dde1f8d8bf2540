using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;

namespace Bot.Tests.Domain.VenueHistory;

public class VisitorSearchTests
{
    private static readonly PhonePlan Plan = new(AllowsTestNumbers: true);

    [Theory]
    [InlineData("nguyen")]
    [InlineData("Đình Nguyễn")]
    [InlineData("ng di")]
    [InlineData("NGUYỄN ĐÌNH ***")]
    [InlineData("0012")]
    [InlineData("710 000 012")]
    [InlineData("000 012")]
    public void A_visitor_is_found_by_words_without_marks_and_by_the_end_of_the_phone(string typed) =>
        VisitorSearch.Of(typed, Plan)!.Fits(Person("Nguyễn Đình Mẫu", "+84710000012")).ShouldBeTrue();

    [Theory]
    [InlineData("guyen")]
    [InlineData("nguyen thi")]
    [InlineData("0013")]
    [InlineData("0710")]
    [InlineData("=nguyen")]
    public void Others_are_not(string typed) => VisitorSearch.Of(typed, Plan)!.Fits(Person("Nguyễn Đình Mẫu", "+84710000012")).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("012")]
    [InlineData("***")]
    [InlineData("0 1 2")]
    public void So_little_would_find_anybody_and_is_refused(string typed) => VisitorSearch.Of(typed, Plan).ShouldBeNull();

    [Fact]
    public void A_whole_number_is_looked_up_and_opens_no_record() =>
        VisitorSearch.Of("+84 710.000.012", Plan)!.Phone.ShouldBe(PhoneNumber.FromE164("+84710000012"));

    [Fact]
    public void Somebody_without_name_or_phone_fits_nothing() =>
        VisitorSearch.Of("nguyen", Plan)!.Fits(new Resident { Id = new ResidentId(1), CreatedAt = DateTimeOffset.UnixEpoch }).ShouldBeFalse();

    private static Resident Person(string name, string phone) => new()
    {
        Id = new ResidentId(1),
        CreatedAt = DateTimeOffset.UnixEpoch,
        Name = PersonName.TryParse(name, out var read) ? read : null,
        Phone = PhoneNumber.FromE164(phone),
    };
}

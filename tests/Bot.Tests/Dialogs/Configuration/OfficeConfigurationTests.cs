using Bot.Dialogs.Configuration;
using Bot.Domain.Declarations;
using Bot.Domain.Privacy;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Configuration;

public sealed class OfficeConfigurationTests : IDisposable
{
    private readonly OfficeFilesCopy _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_shipped_files_are_sound_and_name_nobodys_real_phone()
    {
        var office = OfficeConfiguration.Load(_files.Folder);

        office.Triage.Validity.ShouldBe(DeclarationPolicy.DefaultValidity);
        office.Privacy.Retention.ShouldBe(new RetentionTimes());
        office.VenueCategories.Count.ShouldBe(27);
        office.Reminders.AfterIn("public-place").ShouldBe(ReminderPolicy.CheckOutAfter);
        office.Reminders.AfterIn("office").ShouldBe(ReminderPolicy.LongestAfter);
        office.Privacy.Purposes.Count.ShouldBe(Enum.GetValues<ConsentPurpose>().Length);
        PhoneNumber.TryParse(office.Office.Phone, new PhonePlan(AllowsTestNumbers: false), out _).ShouldBeFalse();
    }

    [Fact]
    public void The_message_with_a_code_fits_one_sms_with_marks()
    {
        var text = OfficeFiles.Shipped.OtpMessage.Vi.Replace("{code}", "123456", StringComparison.Ordinal).Replace("{minutes}", "5", StringComparison.Ordinal);

        text.Length.ShouldBeLessThanOrEqualTo(70);
    }

    [Theory]
    [InlineData("triage.yaml", "all_symptoms: [fever]", "all_symptoms: [fewer]", "config/triage.yaml:42", "fever")]
    [InlineData("triage.yaml", "  - level: green\n", "", "config/triage.yaml", "C101")]
    [InlineData("triage.yaml", "validity: 24h", "validity: 60d", "config/triage.yaml:8:11", "21d")]
    [InlineData("triage.yaml", "    en: \"✅", "    eng: \"✅", "config/triage.yaml", "\"eng\"")]
    [InlineData("privacy.yaml", "check_ins: 30d", "check_ins: 90d", "config/privacy.yaml:17:14", "14d")]
    [InlineData("privacy.yaml", "  news:", "  newz:", "config/privacy.yaml", "newz")]
    [InlineData("offices.yaml", "phone: \"0710 000 099\"", "fone: \"0710 000 099\"", "config/offices.yaml", "phone")]
    [InlineData("divisions/2021-provinces.csv", "01,Thành phố Hà Nội,2025-06-30,01", "01,Thành phố Hà Nội,2025-06-30,03", "config/divisions/2021-provinces.csv:2:1", "03")]
    [InlineData("divisions/2021-districts.csv", "001,Quận Ba Đình,01,", "001,Quận Ba Đình,99,", "config/divisions/2021-districts.csv:2:1", "99")]
    [InlineData("divisions/2021-communes.csv", "00001,Phường Phúc Xá,001,2025-06-30,", "00001,Phường Phúc Xá,001,30/6/2025,", "config/divisions/2021-communes.csv:2:1", "30/6/2025")]
    [InlineData("divisions/2021-communes.csv", "00004,Phường Trúc Bạch,001,2025-06-30,00004", "00004,Phường Trúc Bạch", "config/divisions/2021-communes.csv:3:1", "5")]
    [InlineData("offices.yaml", "province: \"38\"", "province: \"99\"", "config/offices.yaml", "99")]
    [InlineData("messages.yaml", "{code}", "code", "config/messages.yaml", "{code}")]
    [InlineData("reminders.yaml", "after: 4h", "after: 11h", "config/reminders.yaml:", "10h")]
    [InlineData("reminders.yaml", "market: 2h", "market: 30m", "config/reminders.yaml:", "1h")]
    [InlineData("reminders.yaml", "market: 2h", "markt: 2h", "config/reminders.yaml:", "market")]
    [InlineData("reminders.yaml", "from: \"21:00\"", "from: \"23:00\"", "config/reminders.yaml:", "22:00")]
    [InlineData("reminders.yaml", "to: \"07:00\"", "to: \"05:30\"", "config/reminders.yaml:", "07:00")]
    [InlineData("reminders.yaml", "send: yes", "send: maybe", "config/reminders.yaml:", "yes")]
    [InlineData("venue-categories.yaml", "- id: bar\n", "- id: office\n", "config/venue-categories.yaml", "office")]
    [InlineData("countries/countries.csv", "LA,Lào,Laos", "LA,Lào", "config/countries/countries.csv:3", "C202")]
    [InlineData("countries/countries.csv", "LA,Lào,Laos", "lao,Lào,Laos", "config/countries/countries.csv:3", "C205")]
    [InlineData("countries/countries.csv", "LA,Lào,Laos", "KH,Lào,Laos", "config/countries/countries.csv:", "C204")]
    [InlineData("countries/countries.csv", "VN,Việt Nam,Vietnam\n", "", "config/countries/countries.csv:1", "C206")]
    [InlineData("divisions/communes.csv", "14797,Phường Hạc Thành,38", "14797;Phường Hạc Thành;38", "config/divisions/communes.csv:", "C202")]
    [InlineData("divisions/communes.csv", "14797,Phường Hạc Thành,38", "14797,Phường Hạc Thành,39", "config/divisions/communes.csv:", "C203")]
    [InlineData("divisions/provinces.csv", "38,Tỉnh Thanh Hóa", "37,Tỉnh Thanh Hóa", "config/divisions/provinces.csv:", "C204")]
    public void A_broken_file_stops_the_start_with_its_place_and_a_fix(string file, string from, string to, string place, string hint)
    {
        var path = Path.Combine(_files.Folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));

        var broken = Should.Throw<InvalidConfigurationException>(() => OfficeConfiguration.Load(_files.Folder));

        broken.Findings.Select(f => f.ToString()).ShouldContain(f => f.StartsWith(place, StringComparison.Ordinal) && f.Contains(hint, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_says_where_to_get_it()
    {
        File.Delete(Path.Combine(_files.Folder, "triage.yaml"));

        Should.Throw<InvalidConfigurationException>(() => OfficeConfiguration.Load(_files.Folder)).Findings.ShouldHaveSingleItem().Code.ShouldBe("C001");
    }
}

using Bot.Domain.Privacy;

namespace Bot.Host.Pages;

/// <summary>
/// GET /privacy: who keeps what, why, how long, and what a person can do about it, in words anyone reads in two minutes.
/// Names, purposes and times come from config/privacy.yaml (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).
/// </summary>
internal sealed class PrivacyPage(PageFrame frame, PageFacts facts)
{
    public Task GetAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context.Request);
        var title = language == PageLanguage.English ? "Your data and your rights" : "Dữ liệu và quyền của bạn";
        var body = language == PageLanguage.English ? English() : Vietnamese();
        return PageWriter.WriteAsync(context, StatusCodes.Status200OK, frame.Of(language, "/privacy", title, body));
    }

    private PrivacyNotice Notice => facts.Configuration.Privacy;

    private Html Vietnamese() => Html.Of($"""
        <h1>Dữ liệu và quyền của bạn</h1>
        <p>Chúng tôi chỉ giữ điều cần thiết, chỉ khi bạn đồng ý cho từng mục đích, và xóa khi hết hạn.</p>
        <h2>Ai chịu trách nhiệm</h2><p>{Notice.Controller.Vi}. Liên hệ: {Notice.Contact.Vi}.</p>
        <h2>Giữ những gì, để làm gì</h2><ul><li>Họ tên, năm sinh, giới tính, số điện thoại, nơi ở: để biết ai đã đến, khi phải liên hệ.</li><li>Quốc tịch, số giấy tờ, số thẻ BHYT, thư điện tử: chỉ khi bạn tự ghi thêm, để cơ quan y tế liên hệ đúng người.</li><li>Địa điểm và giờ vào, ra: để tìm người từng ở cùng nơi khi có ca bệnh.</li><li>Câu trả lời khai báo y tế: để hướng dẫn bạn và bảo vệ người khác. Đây là dữ liệu nhạy cảm và được mã hóa.</li><li>Góp ý, phản ánh bạn gửi: để trả lời và sửa đổi.</li></ul>
        <h2>Từng mục đích, từng sự đồng ý</h2>{Purposes(PageLanguage.Vietnamese)}
        <h2>Giữ bao lâu</h2>{Times(PageLanguage.Vietnamese)}
        <h2>Ai được xem</h2><p>Cán bộ được giao nhiệm vụ, trong phạm vi của mình; mỗi lần xem đều được ghi lại. Nơi bạn đến chỉ thấy tên và số điện thoại đã che bớt. Dữ liệu không được bán và không dùng để quảng cáo.</p>
        <h2>Bạn có thể làm gì</h2><p>Gõ các lệnh này trong cuộc trò chuyện, trả lời ngay:</p><ul><li><b>/dulieu</b>: xem đang giữ những gì</li><li><b>/xuat</b>: tải toàn bộ về máy</li><li><b>/nhacnho</b>: bật, tắt lời nhắc ghi lượt ra và lời nhắc tờ khai hết hiệu lực</li><li><b>/rut</b>: rút lại sự đồng ý</li><li><b>/xoa</b>: xóa dữ liệu của bạn</li></ul>
        <h2>Trên thiết bị này</h2><p>Trang trò chuyện không dùng cookie. Nó giữ một chìa khóa để bạn quay lại cuộc trò chuyện; chọn <b>Tùy chọn</b>, <b>Kết thúc phiên</b> để bỏ chìa khóa ấy, nhất là trên máy dùng chung. Ảnh mã QR không được lưu.</p>
        <p class="soft">Bản {Notice.Version}</p>
        """);

    private Html English() => Html.Of($"""
        <h1>Your data and your rights</h1>
        <p>We keep only what is needed, only with your consent to each purpose, and delete it when its time is over.</p>
        <h2>Who is responsible</h2><p>{Notice.Controller.En}. Contact: {Notice.Contact.En}.</p>
        <h2>What is kept, and what for</h2><ul><li>Name, year of birth, sex, phone number, home: to know who was there when somebody must be reached.</li><li>Nationality, numbers of papers and of the insurance card, e-mail: only if you choose to add them, to reach the right person.</li><li>Places and times of coming and leaving: to find who was at the same place when there is a case.</li><li>Answers of health declarations: to advise you and protect others. They are sensitive data and kept encrypted.</li><li>Feedback you send: to answer and to mend.</li></ul>
        <h2>One consent for each purpose</h2>{Purposes(PageLanguage.English)}
        <h2>How long</h2>{Times(PageLanguage.English)}
        <h2>Who can see it</h2><p>Officials with the duty, within their own area; every look is recorded. The place you visit sees only a masked name and phone number. Nothing is sold or used for advertising.</p>
        <h2>What you can do</h2><p>Type these in the conversation; they are answered at once:</p><ul><li><b>/dulieu</b>: see what is kept</li><li><b>/xuat</b>: download all of it</li><li><b>/nhacnho</b>: turn reminders to check out or to declare again on and off</li><li><b>/rut</b>: withdraw a consent</li><li><b>/xoa</b>: delete your data</li></ul>
        <h2>On this device</h2><p>The chat page uses no cookies. It keeps one key with which you come back to your conversation; choose <b>Options</b>, <b>End this session</b> to drop it, above all on a shared device. Pictures of QR codes are not kept.</p>
        <p class="soft">Version {Notice.Version}</p>
        """);

    private Html Purposes(string language) => Html.Of($"<ul>{Html.Join(Notice.Purposes.OrderBy(p => p.Key).Select(p => Purpose(p.Value, language)))}</ul>");

    private static Html Purpose(PurposeNotice purpose, string language)
        => Html.Of($"""
            <li><b>{purpose.Name.In(language)}.</b> {purpose.Basis.In(language)}. <i>{(language == PageLanguage.English ? "If you withdraw it:" : "Nếu rút lại:")}</i> {purpose.Withdrawal.In(language)}</li>
            """);

    private Html Times(string language)
    {
        var isEnglish = language == PageLanguage.English;
        var kept = Notice.Retention;
        return Html.Of($"""
            <dl><dt>{(isEnglish ? "Visits" : "Lượt vào, ra")}</dt><dd>{Days(kept.CheckIns, isEnglish)}</dd>
            <dt>{(isEnglish ? "Health declarations" : "Tờ khai y tế")}</dt><dd>{Days(kept.Declarations, isEnglish)}</dd>
            <dt>{(isEnglish ? "Feedback" : "Góp ý, phản ánh")}</dt><dd>{Days(kept.Feedback, isEnglish)}</dd>
            <dt>{(isEnglish ? "Files you downloaded" : "Tệp bạn đã tải về")}</dt><dd>{Days(kept.Exports, isEnglish)}</dd>
            <dt>{(isEnglish ? "Proof of consent, record of access" : "Bằng chứng đồng ý, nhật ký truy cập")}</dt><dd>{Days(kept.ConsentProof, isEnglish)}</dd></dl>
            """);
    }

    private static string Days(TimeSpan time, bool isEnglish)
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(int)time.TotalDays} {(isEnglish ? "days" : "ngày")}");
}

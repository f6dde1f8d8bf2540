using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Domain.Text;

namespace Bot.Tests.Guards;

/// <summary>Without ICU .NET leaves Vietnamese untouched and says nothing: names would stop matching themselves.</summary>
public class FoldingTests
{
    [Fact]
    public void Vietnamese_is_folded_and_composed_here()
    {
        VietnameseText.AssertWorks();
        VietnameseText.Fold("Hòa Đặng ƯỠN").ShouldBe("hoa dang uon");
        VietnameseText.Fold("Hoà".Normalize(NormalizationForm.FormD)).ShouldBe("hoa");
        VietnameseText.Clean("Nguyễn".Normalize(NormalizationForm.FormD)).Length.ShouldBe(6);
    }

    [Fact]
    public void Vietnamese_sorts_as_in_a_vietnamese_book() =>
        new[] { "Em", "Đặng", "Ánh", "Dung", "An" }.Order(StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: false))
            .ShouldBe(["An", "Ánh", "Dung", "Đặng", "Em"]);

    [Fact]
    public void The_service_is_built_to_need_icu()
    {
        using var runtime = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Bot.Host.runtimeconfig.json")));
        var properties = runtime.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        properties.TryGetProperty("System.Globalization.Invariant", out var invariant).ShouldBeTrue();
        invariant.GetBoolean().ShouldBeFalse("InvariantGlobalization makes Normalize() do nothing in silence; set it to false in Directory.Build.props");
    }
}

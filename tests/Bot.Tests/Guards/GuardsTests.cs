using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

/// <summary>A guard that notices nothing is worse than none: each that judges by a pattern is shown good and bad here.</summary>
public class GuardsTests
{
    [Theory]
    [InlineData("catch { }", true)]
    [InlineData("catch (Exception) { return; }", true)]
    [InlineData("catch (IOException) { }", true)]
    [InlineData("catch (Exception e) { Keep(e); }", false)]
    [InlineData("catch { Log.Failed(log); }", false)]
    [InlineData("catch (Exception) { throw; }", false)]
    [InlineData("catch (IOException) { return false; }", false)]
    [InlineData("catch (IOException)\n{\n// Gone already, which is what was wanted.\n}", false)]
    [InlineData("catch (Exception e) when (e is IOException) { Count(); }", false)]
    public void A_silent_catch_is_noticed(string clause, bool isSilent)
    {
        var method = CSharpSyntaxTree.ParseText($"void M() {{ try {{ N(); }} {clause} }}").GetRoot();

        CatchTests.IsSilent(method.DescendantNodes().OfType<CatchClauseSyntax>().Single()).ShouldBe(isSilent);
    }

    [Theory]
    [InlineData("/// <summary>The number of tries.</summary>", false)]
    [InlineData("/// <summary></summary>", false)]
    [InlineData("/// <summary>Five minutes, as on the form of 2021.</summary>", true)]
    [InlineData("/// <summary>Own choice: three.</summary>", true)]
    [InlineData("/// <summary>Rows on one page: what fits the screen of a cheap phone without scrolling.</summary>", true)]
    public void A_number_without_a_source_is_noticed(string doc, bool isFine) => PolicyTests.NamesSource(doc).ShouldBe(isFine);

    [Theory]
    [InlineData("name", true)]
    [InlineData("fullName", true)]
    [InlineData("phone", true)]
    [InlineData("botToken", true)]
    [InlineData("messageText", true)]
    [InlineData("channelName", false)]
    [InlineData("channel", false)]
    [InlineData("eventId", false)]
    [InlineData("code", false)]
    public void A_personal_log_parameter_is_noticed(string parameter, bool isPersonal) =>
        LogPrivacyTests.Personal().IsMatch(parameter).ShouldBe(isPersonal);

    [Fact]
    public void A_phone_of_the_real_plan_is_noticed_in_every_spelling()
    {
        // Put together here, so that this file holds none.
        foreach (var real in new[] { "09" + "12345678", "0" + "912 345 678", "+84" + "912345678", "0" + "912.345.678", "84" + "912345678" })
        {
            ForeignTracesTests.Phone().Matches($"gọi {real} nhé").ShouldContain(m => ForeignTracesTests.IsForeignPhone(m.Value), real);
        }

        foreach (var fine in new[] { "0710 000 001", "0710000099", "+84710000012", "20211234567", "1700000000000", "1.234.567" })
        {
            ForeignTracesTests.Phone().Matches($"số {fine}.").ShouldNotContain(m => ForeignTracesTests.IsForeignPhone(m.Value), fine);
        }
    }

    [Theory]
    [InlineData("see /ho" + "me/someone/notes.txt", true)]
    [InlineData("cd \"/ro" + "ot/x\"", true)]
    [InlineData("C:\\Us" + "ers\\someone", true)]
    [InlineData("https://example.vn/home/page", false)]
    [InlineData("src/work/item", false)]
    public void A_path_of_a_machine_is_noticed(string line, bool isMachinePath) =>
        ForeignTracesTests.MachinePath().IsMatch(line).ShouldBe(isMachinePath);

    [Theory]
    [InlineData("// var x = Read(y);", true)]
    [InlineData("// Send(message);", true)]
    [InlineData("// if (x > 3)", true)]
    [InlineData("// Between the two the chat was moved; the old one is told.", false)]
    [InlineData("// returns to the start", false)]
    public void Code_in_a_comment_is_noticed(string line, bool isCode) => UnfinishedWorkTests.CodeLine().IsMatch(line).ShouldBe(isCode);
}

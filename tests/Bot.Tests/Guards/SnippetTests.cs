using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Guards;

public partial class SnippetTests
{
    [Fact]
    public async Task Examples_in_documents_are_well_formed()
    {
        var violations = new List<string>();
        foreach (var file in Repository.Documents)
        {
            foreach (Match block in Block().Matches(Repository.Read(file)))
            {
                var problem = await ProblemAsync(block.Groups[1].Value, block.Groups[2].Value);
                if (problem is not null)
                {
                    violations.Add($"{file}: {problem} in: {block.Groups[2].Value.Trim().Split('\n')[0]}");
                }
            }
        }

        Guard.Holds("Every yaml, json and bash block in a document parses", "people copy them", "correct the block", violations);
    }

    [Fact]
    public async Task Shell_scripts_have_no_syntax_errors()
    {
        var violations = new List<string>();
        foreach (var file in Repository.Files.Where(f => f.EndsWith(".sh", StringComparison.Ordinal) || f == ".ci/run"))
        {
            if (await ShellProblemAsync(Repository.Read(file)) is { } problem)
            {
                violations.Add($"{file}: {problem}");
            }
        }

        Guard.Holds("Every script passes bash -n", "a broken one is found on somebody else's machine", "correct the script", violations);
    }

    private static async Task<string?> ProblemAsync(string language, string content)
    {
        try
        {
            switch (language)
            {
                case "json":
                    JsonDocument.Parse(content).Dispose();
                    return null;
                case "yaml":
                    new YamlStream().Load(new StringReader(content));
                    return null;
                case "bash" or "sh":
                    return await ShellProblemAsync(content);
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is JsonException or YamlException)
        {
            return e.Message;
        }
    }

    private static async Task<string?> ShellProblemAsync(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        await bash.StandardInput.WriteAsync(script);
        bash.StandardInput.Close();
        var error = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return bash.ExitCode == 0 ? null : error.Trim();
    }

    [GeneratedRegex(@"^```(\w+)[^\n]*\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public class AsyncTests
{
    [Fact]
    public void Nothing_is_async_void() => Guard.Holds(
        "No async void",
        "its exceptions end the process and nobody can wait for it",
        "return Task or ValueTask",
        SourceFile.All.SelectMany(s => s.Nodes<MethodDeclarationSyntax>()
            .Where(m => m.Modifiers.Any(SyntaxKind.AsyncKeyword) && m.ReturnType.ToString() == "void").Select(s.Place)
            .Concat(s.Nodes<LocalFunctionStatementSyntax>()
                .Where(m => m.Modifiers.Any(SyntaxKind.AsyncKeyword) && m.ReturnType.ToString() == "void").Select(s.Place))));

    [Fact]
    public void Tests_do_not_block_a_thread() => Guard.Holds(
        "No Thread.Sleep and no GetAwaiter().GetResult() in tests",
        "blocked threads make a run slow and flaky on two cores",
        "await, with virtual time where time must pass",
        SourceFile.OfTests.SelectMany(s => s.Nodes<MemberAccessExpressionSyntax>()
            .Where(m => m.ToString() is "Thread.Sleep" or "System.Threading.Thread.Sleep"
                || (m.Name.Identifier.Text == "GetResult" && m.Expression.ToString().EndsWith(".GetAwaiter()", StringComparison.Ordinal)))
            .Select(s.Place)));
}

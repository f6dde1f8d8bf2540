using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Guards;

public class CatchTests
{
    [Fact]
    public void Nothing_is_caught_in_silence() => Guard.Holds(
        "A catch of one kind of exception does something or says why nothing is to be done; a catch of everything logs, rethrows or passes the exception on",
        "an error that nobody sees is found by the people who suffer from it",
        "name the kind that is expected, log with an id, or rethrow",
        SourceFile.All.SelectMany(s => s.Nodes<CatchClauseSyntax>().Where(IsSilent).Select(s.Place)));

    internal static bool IsSilent(CatchClauseSyntax clause)
    {
        var catchesAll = clause.Declaration is null || clause.Declaration.Type.ToString() is "Exception" or "System.Exception";
        return catchesAll && clause.Filter is null ? !IsPassedOn(clause) : clause.Block.Statements.Count == 0 && !HasComment(clause.Block);
    }

    private static bool IsPassedOn(CatchClauseSyntax clause)
    {
        var variable = clause.Declaration?.Identifier.Text;
        return clause.Block.DescendantNodes().Any(n => n switch
        {
            ThrowStatementSyntax or ThrowExpressionSyntax => true,
            IdentifierNameSyntax name => name.Identifier.Text == "Log" || (variable is { Length: > 0 } && name.Identifier.Text == variable),
            _ => false,
        });
    }

    private static bool HasComment(SyntaxNode node) =>
        node.DescendantTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
}

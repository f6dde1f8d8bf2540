using System.Text.Json.Nodes;
using Bot.Storage.Encryption;

namespace Bot.StorageTests.Encryption;

public sealed class KeyRingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-keys").FullName;

    private string File => Path.Combine(_folder, "sub", "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_ring_is_made_only_when_allowed()
    {
        Should.Throw<KeyRingException>(() => KeyRing.Open(File, mayCreate: false, Some.Now)).Message.ShouldStartWith("Keys:File");
        System.IO.File.Exists(File).ShouldBeFalse();

        var made = KeyRing.Open(File, mayCreate: true, Some.Now);
        var again = KeyRing.Open(File, mayCreate: false, Some.Now);

        again.ActiveKeyId.ShouldBe(1);
        again.ActiveSince.ShouldBe(Some.Now);
        new KeyedHash(again).Hash("phone", "x").ShouldBe(new KeyedHash(made).Hash("phone", "x"));
    }

    [Fact]
    public void The_file_is_for_the_owner_alone_and_others_rights_are_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        KeyRing.Create(File, Some.Now);
        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Should.Throw<KeyRingException>(() => KeyRing.Open(File, mayCreate: true, Some.Now)).Message.ShouldContain("chmod 600");
    }

    [Fact]
    public void An_existing_ring_is_never_replaced_by_a_new_one()
    {
        KeyRing.Create(File, Some.Now);
        var before = System.IO.File.ReadAllBytes(File);

        Should.Throw<KeyRingException>(() => KeyRing.Create(File, Some.Now));

        System.IO.File.ReadAllBytes(File).ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"format":9,"hashKey":"AA==","keys":[]}""")]
    [InlineData("""{"format":1,"hashKey":"AA==","keys":[]}""")]
    [InlineData("""{"format":1,"hashKey":"%%%","keys":[]}""")]
    public void A_damaged_ring_is_refused_and_left_as_it_is(string content)
    {
        KeyRing.Create(File, Some.Now);
        System.IO.File.WriteAllText(File, content);

        Should.Throw<KeyRingException>(() => KeyRing.Open(File, mayCreate: true, Some.Now)).Message.ShouldContain("damaged");

        System.IO.File.ReadAllText(File).ShouldBe(content);
    }

    [Fact]
    public void A_key_that_was_cut_short_is_refused()
    {
        KeyRing.Create(File, Some.Now);
        var json = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
        json["keys"]![0]!["key"] = "AAAA";
        System.IO.File.WriteAllText(File, json.ToJsonString());

        Should.Throw<KeyRingException>(() => KeyRing.Open(File, mayCreate: false, Some.Now)).Message.ShouldContain("too short");
    }

    [Fact]
    public void Rotating_adds_a_key_and_keeps_the_hashes()
    {
        var ring = KeyRing.Create(File, Some.Now);
        var before = new KeyedHash(ring).Hash("phone", "x");

        ring.Rotate(Some.Now.AddDays(365)).ShouldBe(2);

        var read = KeyRing.Open(File, mayCreate: false, Some.Now);
        read.ActiveKeyId.ShouldBe(2);
        new KeyedHash(read).Hash("phone", "x").ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(File)!).ShouldBe([File]);
    }

    [Fact]
    public void No_message_shows_a_key()
    {
        KeyRing.Create(File, Some.Now);
        var key = JsonNode.Parse(System.IO.File.ReadAllText(File))!["keys"]![0]!["key"]!.GetValue<string>();
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File)[..^5]);

        Should.Throw<KeyRingException>(() => KeyRing.Open(File, mayCreate: false, Some.Now)).ToString().ShouldNotContain(key);
    }

    [Fact]
    public void A_hash_depends_on_purpose_value_and_ring()
    {
        var hash = new KeyedHash(KeyRing.Create(File, Some.Now));
        var other = new KeyedHash(KeyRing.Create(File + "2", Some.Now));

        hash.Hash("phone", "1").ShouldBe(hash.Hash("phone", "1"));
        hash.Hash("phone", "1").ShouldNotBe(hash.Hash("otp", "1"));
        hash.Hash("phone", "1").ShouldNotBe(hash.Hash("phone", "2"));
        hash.Hash("phone", "1").ShouldNotBe(other.Hash("phone", "1"));
        hash.Hash("a", new string('đ', 5000)).Length.ShouldBe(32);
    }
}

package jumelage.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import jumelage.account.PersonId;
import jumelage.shell.Id;

/// A device made of software, with one key. It can be told to lie.
final class SoftKey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair;
    byte[] credential = Id.Chance.secret().getBytes(StandardCharsets.UTF_8);
    String origin = "http://localhost:" + LocalHouse.PORT;
    String rp = "localhost";
    boolean verifies = true;
    int count;
    byte[] owner = new byte[0];

    SoftKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Another device that says that it is this one.
    SoftKey pretender() {
        var other = new SoftKey();
        System.arraycopy(credential, 0, other.credential, 0, credential.length);
        other.owner = owner;
        return other;
    }

    SoftKey of(PersonId person) {
        owner = Assertion.handle(person);
        return this;
    }

    /// What a browser answers that was asked to make a key.
    String made(String challenge) {
        var client = client("webauthn.create", challenge);
        var key = join(
                new byte[16],
                new byte[] {(byte) (credential.length >> 8), (byte) credential.length},
                credential,
                cose());
        var said = join(said(WITH_KEY), key);
        var statement = join(
                new byte[] {(byte) 0xA3},
                name("fmt"),
                name("none"),
                name("attStmt"),
                new byte[] {(byte) 0xA0},
                name("authData"),
                new byte[] {0x59, (byte) (said.length >> 8), (byte) said.length},
                said);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal","hybrid"]}}
                """.formatted(text(credential), text(client), text(statement));
    }

    /// What a browser answers that was asked who is there.
    String signed(String challenge) {
        try {
            var client = client("webauthn.get", challenge);
            var said = said(0);
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(said);
            signature.update(hash(client));
            return """
                    {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                     "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s","userHandle":"%5$s"}}
                    """.formatted(text(credential), text(client), text(said), text(signature.sign()), text(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}""".formatted(type, challenge, origin).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] said(int flags) {
        var all = (byte) (flags | PRESENT | (verifies ? VERIFIED : 0));
        return join(
                hash(rp.getBytes(StandardCharsets.UTF_8)),
                new byte[] {all},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    /// The public key as COSE writes it: EC2, ES256, P-256.
    private byte[] cose() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                number(point.getAffineX()),
                new byte[] {0x22, 0x58, 32},
                number(point.getAffineY()));
    }

    private static byte[] number(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] name(String text) {
        return join(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

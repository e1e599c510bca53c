package jumelage.shell;

import java.net.URI;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is settled before the first page: where it lives, how it is reached, whether it is a demo, and its key.
public record Installation(Path data, URI publicUrl, boolean demo, byte[] secret) {

    /// The address of `path` as it stands in mails and on cards.
    public String address(String path) {
        return publicUrl + path;
    }

    /// The seal of `message` for one `purpose`: an HMAC-SHA-256 that only this installation can make.
    public byte[] seal(String purpose, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}

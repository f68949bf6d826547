package city.xingtu.atlas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key by which its holder is recognised, of which only a hash is kept. A secret is 32 bytes of chance, so that a plain
 * hash of it says nothing.
 *
 * @param name of the holder: letters, digits, {@code _} and {@code -}
 * @param group whose rights the holder has
 * @param hash SHA-256 of the secret
 */
public record AccessKey(String name, String group, byte[] hash) {

    /** What a name looks like; in front of a secret it ends at the dot. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private static final int SECRET_BYTES = 32;

    /** A new secret, in characters that need no escape anywhere. */
    public static String secret() {
        byte[] chance = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(chance);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    /** The key of a holder with that secret. */
    public static AccessKey of(String name, String group, String secret) {
        return new AccessKey(name, group, digest(secret));
    }

    /** The hash as files have it. */
    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** Whether a secret is that of the key; in the same time whichever it is. */
    boolean opens(String secret) {
        return MessageDigest.isEqual(hash, digest(secret));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.tollgate.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.KeySpec;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/** Keeps passwords as PBKDF2 hashes, written {@code rounds$salt$hash}: slow to guess, and the rounds may grow. */
class Pbkdf2Passwords implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;

    Pbkdf2Passwords(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return rounds + "$" + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String encrypted) {
        String[] parts = encrypted.split("\\$", -1);
        if (parts.length != 3) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[0])));
    }

    @Override
    public String hashAlgorithmName() {
        return "pbkdf2-sha256";
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        KeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}

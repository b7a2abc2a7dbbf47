package org.gongkai.deploy.accounts;

/** An account and its password. */
public record Login(String account, String password) {

    /** The body that signs in with it. */
    String json() {
        return "{\"account\": \"%s\", \"password\": \"%s\"}".formatted(account, password);
    }

    @Override
    public String toString() {
        return account;
    }
}

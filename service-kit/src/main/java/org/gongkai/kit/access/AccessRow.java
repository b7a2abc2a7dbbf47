package org.gongkai.kit.access;

import java.util.Map;

/**
 * Who may do one operation.
 *
 * @param path with a parameter in braces, or {@code **} at its end for everything below
 * @param anyone whether it needs no sign-in
 * @param roles what each role that may do it must bring; a role that may not is absent
 */
public record AccessRow(String method, String path, boolean anyone, Map<Role, Permission> roles) {

    /** Under which condition a role may do an operation. */
    public enum Permission {
        /** Without any. */
        YES,
        /** For the account that the path names, when it is the caller's own. */
        SELF,
        /** With the grant {@link Grant#DRAFTS}. */
        DRAFTS
    }

    public AccessRow {
        roles = Map.copyOf(roles);
    }

    /** Whether the caller may do it at this path. */
    public boolean allows(Caller caller, String actualPath) {
        if (anyone) {
            return true;
        }
        return switch (caller) {
            case Caller.Anyone nobody -> false;
            case Caller.SignedIn signedIn -> {
                Permission permission = roles.get(signedIn.role());
                yield permission != null && holds(permission, signedIn, actualPath);
            }
        };
    }

    private boolean holds(Permission permission, Caller.SignedIn caller, String actualPath) {
        return switch (permission) {
            case YES -> true;
            case DRAFTS -> caller.grants().contains(Grant.DRAFTS);
            case SELF ->
                caller.issuer().equals("own")
                        && PathTemplate.split(actualPath)
                                .get(PathTemplate.split(path).indexOf("{account}"))
                                .equals(caller.name());
        };
    }
}

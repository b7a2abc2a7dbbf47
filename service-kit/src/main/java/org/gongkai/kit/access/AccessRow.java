package org.gongkai.kit.access;

import java.util.List;
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

    /** Whether the path, in its segments, is one of this row. */
    public boolean matches(List<String> segments) {
        List<String> own = segments(path);
        if (own.getLast().equals("**")) {
            return segments.size() >= own.size() && matches(own.subList(0, own.size() - 1), segments);
        }
        return own.size() == segments.size() && matches(own, segments);
    }

    /** How many segments are literal; of two rows for a path the one with more of them is meant. */
    long literals() {
        return segments(path).stream().filter(segment -> !isVariable(segment)).count();
    }

    /** The segments of a path that begins with a slash. */
    public static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private boolean holds(Permission permission, Caller.SignedIn caller, String actualPath) {
        return switch (permission) {
            case YES -> true;
            case DRAFTS -> caller.grants().contains(Grant.DRAFTS);
            case SELF ->
                caller.issuer().equals("own")
                        && segments(actualPath)
                                .get(segments(path).indexOf("{account}"))
                                .equals(caller.name());
        };
    }

    private static boolean matches(List<String> own, List<String> segments) {
        for (int i = 0; i < own.size(); i++) {
            boolean fits = isVariable(own.get(i))
                    ? !segments.get(i).isEmpty()
                    : own.get(i).equals(segments.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") || segment.equals("**");
    }
}

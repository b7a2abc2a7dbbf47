package org.gongkai.disclosure.reader;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;

/** On whose behalf what is public is read: it is everybody's, whatever body has made it public. */
public final class Everybody {

    /** Somebody who has not signed in, and reads what is public of every body. */
    public static final Caller READER = new Caller.Anyone(new Scope.Everywhere());

    private Everybody() {}
}

package org.gongkai.kit.web.caller;

import java.time.Duration;

/**
 * What a browser is given that has signed in.
 *
 * @param access the token that is read with
 * @param goodFor how long that is good
 * @param renewal what the next tokens are had for
 */
public record PageTokens(String access, Duration goodFor, String renewal) {}

package org.gongkai.deploy.fuzz;

import java.util.Map;

/** The first whole answer to a request; headers by their names in small letters. */
record RawAnswer(int status, Map<String, String> headers, byte[] body) {}

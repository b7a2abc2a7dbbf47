package org.gongkai.kit.testing;

import io.restassured.response.Response;

/** Looks at the answers that come to tests. */
@FunctionalInterface
interface AnswerWatch {

    /**
     * One has come.
     *
     * @param address of its request, with the query
     * @throws AssertionError where it must not be
     */
    void see(String method, String address, Response answer);
}

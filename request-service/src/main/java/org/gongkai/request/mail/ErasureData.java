package org.gongkai.request.mail;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the letter says of data that are to be erased.
 *
 * @param records how many records would lose something
 * @param data how many kinds of data of all of them
 */
record ErasureData(
        @JsonProperty(required = true) int records,
        @JsonProperty(required = true) int data) {}

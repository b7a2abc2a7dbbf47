package org.gongkai.form;

/** A label or definition in the form's two languages; the Chinese wording is the normative one. */
public record Text(String zh, String en) {}

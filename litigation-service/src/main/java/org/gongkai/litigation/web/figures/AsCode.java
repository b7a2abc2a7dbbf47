package org.gongkai.litigation.web.figures;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

/**
 * A code for programs, of something that has words for people: an answer has its name and not the sentence. What has words is a sentence
 * in an answer otherwise, whose member is a {@link org.gongkai.form.words.Message} then.
 */
@JacksonAnnotationsInside
@JsonSerialize(using = ToStringSerializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@interface AsCode {}

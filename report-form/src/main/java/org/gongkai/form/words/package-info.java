/** Words for people, in Chinese and English, from the bundle of the module that says them. */
package org.gongkai.form.words;

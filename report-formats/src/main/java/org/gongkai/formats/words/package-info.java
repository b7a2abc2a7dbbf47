/** What is said of files and formats, in Chinese and English. */
package org.gongkai.formats.words;

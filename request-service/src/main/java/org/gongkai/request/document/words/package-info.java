/** What is said of papers, in Chinese and English. */
package org.gongkai.request.document.words;

/** The text of files that published items show: read once, in the background, and kept while everybody may read the file. */
package org.gongkai.disclosure.search.file;

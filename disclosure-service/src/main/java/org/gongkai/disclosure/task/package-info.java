/** Tasks of supervision (督办事项): what was found has to be mended, by when, and how far it was taken. */
package org.gongkai.disclosure.task;

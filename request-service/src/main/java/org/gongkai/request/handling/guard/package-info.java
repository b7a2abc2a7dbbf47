/** What single steps ask of the file beside what the table of steps and the order of days ask. */
package org.gongkai.request.handling.guard;

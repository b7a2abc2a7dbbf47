/** Where the elements of papers come from: the life of the application, its record, the directory, the calendar. */
package org.gongkai.request.document.source;

/** The terms of many open applications at once: ordered and narrowed by the database, counted by the clock. */
package org.gongkai.request.due;

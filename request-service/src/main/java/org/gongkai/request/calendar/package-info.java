/** The calendars of many bodies at once. */
package org.gongkai.request.calendar;

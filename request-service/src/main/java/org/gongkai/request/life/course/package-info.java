/** What the events of an application come to, and which further ones may happen. */
package org.gongkai.request.life.course;

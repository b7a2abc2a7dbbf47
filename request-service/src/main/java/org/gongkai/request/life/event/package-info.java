/** What happens to an application, and what is said with each event: the bodies of its steps. */
package org.gongkai.request.life.event;

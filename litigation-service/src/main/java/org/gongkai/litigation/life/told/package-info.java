/** What of a case has to be recorded with the application that it is about. */
package org.gongkai.litigation.life.told;

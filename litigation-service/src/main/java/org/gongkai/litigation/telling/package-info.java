/** What the application that a case is about is told of it, through the outbox, and what it has answered (案件告知). */
package org.gongkai.litigation.telling;

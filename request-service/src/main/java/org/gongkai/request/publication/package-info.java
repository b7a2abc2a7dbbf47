/** Replies that are published to everybody (主动公开的答复; Art. 44 of the Regulations), without whom they were given to. */
package org.gongkai.request.publication;

/** A room could not do what the server itself asked of it; `message` may be Dutch when it is for people. */
export class RoomError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RoomError';
  }
}
